import { type Document, OpenAPIRouter, type Operation, type ParsedRequest, type Request } from 'openapi-backend'

/** A step of a path: what may follow, by name or as a parameter, and which operations end here, by method. */
interface Node {
  literals: Map<string, Node>
  parameter?: { name: string; node: Node }
  operations: Map<string, Operation<Document>>
}

/** A request as the API's own code makes it, parsed; openapi-backend hands it through. */
export type ApiRequest = Request & ParsedRequest

/**
 * openapi-backend's router with its work done once: the stock one builds its operations, and a regular expression for
 * each path, on every request.
 */
export class PrecomputedRouter extends OpenAPIRouter<Document> {
  readonly #operations: Operation<Document>[]
  readonly #byId: Map<string | undefined, Operation<Document>>
  readonly #root: Node = newNode()

  constructor(definition: Document) {
    super({ definition })
    // openapi-backend would check security itself, and make a 401 of whatever a check throws, an outage of the database too.
    this.#operations = super.getOperations().map((operation) => ({ ...operation, security: [] }))
    this.#byId = new Map(this.#operations.map((operation) => [operation.operationId, operation]))
    for (const operation of this.#operations) this.#add(operation)
  }

  #add(operation: Operation<Document>): void {
    let node = this.#root
    for (const step of operation.path.split('/').slice(1)) {
      const name = /^\{(.+)\}$/.exec(step)?.[1]
      if (name) {
        node.parameter ??= { name, node: newNode() }
        node = node.parameter.node
      } else {
        const next = node.literals.get(step) ?? newNode()
        node.literals.set(step, next)
        node = next
      }
    }
    node.operations.set(operation.method, operation)
  }

  /** Finds the end of a path; writes its parameters, still percent-encoded, into `params`. */
  #find(path: string, params: Record<string, string>): Node | undefined {
    let node: Node | undefined = this.#root
    // One trailing slash more or less is the same path.
    const steps = path.split('/')
    if (steps.length > 2 && steps.at(-1) === '') steps.pop()
    for (let i = 1; i < steps.length; i++) {
      const step = steps[i] ?? ''
      const literal: Node | undefined = node.literals.get(step)
      if (!literal && node.parameter && step !== '') params[node.parameter.name] = step
      node = literal ?? (step === '' ? undefined : node.parameter?.node)
      if (!node) return undefined
    }
    return node
  }

  override getOperations(): Operation<Document>[] {
    return this.#operations
  }

  override getOperation(operationId: string): Operation<Document> | undefined {
    return this.#byId.get(operationId)
  }

  /** The methods that a path takes, or undefined when there is no such path. */
  methodsOf(path: string): string[] | undefined {
    const methods = this.#find(path, {})?.operations.keys()
    return methods && [...methods].flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
  }

  override matchOperation(request: Request): Operation<Document> {
    const params = {}
    const node = this.#find(request.path, params)
    if (!node || node.operations.size === 0) throw new Error('404-notFound')
    const method = request.method.toLowerCase()
    const operation = node.operations.get(method === 'head' ? 'get' : method)
    if (!operation) throw new Error('405-methodNotAllowed')
    ;(request as ApiRequest).params = params
    return operation
  }

  override parseRequest(request: Request): ParsedRequest {
    return request as ApiRequest
  }
}

const newNode = (): Node => ({ literals: new Map(), operations: new Map() })
