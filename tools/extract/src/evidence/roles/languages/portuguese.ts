import type { Words } from "./words.ts";

/** Titles and labels in Portuguese. */
export const PORTUGUESE: Words = {
  endpoint: "rota|endereço|caminho|requisição http",
  method: "método|método http|verbo",
  baseUrl: "url base|servidor|servidores|ambiente|ambientes|produção",
  authentication: "autenticação|autorização|segurança|requer autenticação|autenticação necessária",
  request:
    "requisição|solicitação|pedido|corpo|corpo requisição|corpo solicitação|corpo pedido|campos requisição|dados requisição|parâmetros corpo|dados enviados|dados a enviar|corpo enviado|campos enviados|json enviado",
  requestExample:
    "exemplo requisição|exemplo solicitação|exemplo pedido|exemplos requisição|requisição exemplo|exemplo código|exemplos código",
  response:
    "em caso sucesso|resposta|respostas|resposta sucesso|respostas sucesso|resposta bem sucedida|corpo resposta|campos resposta|parâmetros resposta|exemplo resposta|exemplos resposta|resposta exemplo|retorno|saída|retorna|atributos|campos|propriedades|dados recebidos|resposta recebida|resposta esperada|resposta servidor|retorno esperado|json recebido|json retornado",
  error:
    "em caso falha|em caso erro|erro|erros|resposta erro|respostas erro|exemplo erro|erros possíveis|possíveis erros",
  parameters:
    "parâmetros|argumentos|parâmetros requisição|parâmetros solicitação|parâmetros entrada|entrada",
  path: "parâmetros caminho|parâmetros rota|parâmetros url|parâmetros path|parâmetro caminho",
  query: "parâmetros consulta|parâmetros query|query string|parâmetros busca",
  header:
    "cabeçalhos|cabeçalho|cabeçalhos requisição|cabeçalhos solicitação|cabeçalhos http|parâmetros cabeçalho",
  cookie: "parâmetros cookie",
  responseHeaders: "cabeçalhos resposta",
  statuses:
    "códigos status|códigos erro|códigos resposta|códigos http|códigos estado|códigos status http|códigos retorno",
  status: "código|código status|código http|código resposta|situação",
  content: "conteúdo|exemplo conteúdo",
  schemas: "modelos|esquemas|definições|objetos|modelos dados",
  values:
    "valores|valores possíveis|valores permitidos|valores aceitos|status possíveis|possíveis status|estados possíveis",
  example: "exemplo|exemplos",
  rateLimit: "limites uso|limite uso|limites|limites requisições",
  aside:
    "notas|nota|observações|descrição|resumo|introdução|visão geral|permissões|permissões necessárias|condição|condições|veja também|histórico alterações",
};
