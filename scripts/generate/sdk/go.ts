import type { OpenAPIV3_1 } from 'openapi-types'
import { generateClient, patch } from './redocly.ts'
import { fill, handwritten, readme } from './templates.ts'

/** The Go module. */
export async function goSdk(document: OpenAPIV3_1.Document): Promise<[string, string][]> {
  const example = fill(await handwritten('go/example.go'), document)
  return [
    ['go.mod', await handwritten('go/go.mod')],
    ['README.md', await readme(document, 'go', example, (name) => `${name[0]?.toUpperCase()}${name.slice(1)}`)],
    ['client.go', completeClient(await generateClient(document, 'go'))],
    ['roomkeeper.go', fill(await handwritten('go/roomkeeper.go'), document)],
    ['retry.go', await handwritten('go/retry.go')],
  ]
}

/** Adds what the generated client leaves out. */
function completeClient(generated: string): string {
  // Errors say what the service said.
  const code = patch(
    generated,
    '	return fmt.Sprintf("request failed with status %d", e.Status)\n',
    `	if body, ok := e.Body.(map[string]any); ok {
		if message, ok := body["error"].(string); ok {
			return fmt.Sprintf("%s (%d %s)", message, e.Status, e.Code())
		}
	}
	return fmt.Sprintf("unexpected answer with status %d", e.Status)
`,
  )
  // A page says how long the list is: the last one needs no empty one after it.
  return patch(
    code,
    `				if len(items) == 0 {
					return
				}
`,
    `				if len(items) == 0 {
					return
				}
				if total, ok := resolvePointer(page, "/total").(float64); ok && float64(position+len(items)) >= total {
					return
				}
`,
  )
}
