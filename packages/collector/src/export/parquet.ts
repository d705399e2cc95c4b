import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { StoredBalance } from "../snapshots/stored-balance.ts";
import { EXPORT_COLUMNS, type ExportColumn } from "./columns.ts";

/** Rows of a row group: what is in memory at once. */
const GROUP_ROWS = 25_000;

/**
 * A Parquet file of balances, by row groups. An amount is a text, and beside it its scale: a DECIMAL has one scale for all
 * of a column and 38 digits in most readers, so that its type would depend on which tokens there are that night, and
 * files of one folder would not agree.
 */
export async function* toParquet(
  balances: AsyncIterable<StoredBalance>,
): AsyncGenerator<Uint8Array, void> {
  const bytes = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columnsOf([]) });
  const file = new ParquetWriter({ writer: bytes, schema, createdBy: "@org/collector" });
  let group: StoredBalance[] = [];
  for await (const balance of balances) {
    if (group.push(balance) < GROUP_ROWS) continue;
    file.write({ columnData: columnsOf(group), rowGroupSize: GROUP_ROWS });
    group = [];
    yield take(bytes);
  }
  if (group.length > 0) file.write({ columnData: columnsOf(group), rowGroupSize: GROUP_ROWS });
  file.finish();
  yield take(bytes);
}

function columnsOf(balances: readonly StoredBalance[]) {
  return EXPORT_COLUMNS.map((column) => ({
    name: column.name,
    type: TYPES[column.kind],
    nullable: !column.isRequired,
    data: balances.map((balance) => column.value(balance)),
  }));
}

const TYPES: Readonly<Record<ExportColumn["kind"], BasicType>> = {
  text: "STRING",
  integer: "INT32",
  decimal: "STRING",
  time: "TIMESTAMP",
};

/** What was written since the last time. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
