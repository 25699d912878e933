// Command client runs one of the programs with a setting in JSON, and prints its result in JSON.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
)

func main() {
	var setting map[string]string
	if err := json.Unmarshal([]byte(os.Args[2]), &setting); err != nil {
		log.Fatal(err)
	}
	programs := map[string]func(map[string]string) any{"story": story, "robust": robust}
	result, err := json.Marshal(programs[os.Args[1]](setting))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(result))
}
