// Tells, for each pattern, which texts it matches.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
)

func main() {
	file, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	lines := strings.Split(string(file), "\n")
	for i, line := range lines {
		text, err := base64.StdEncoding.DecodeString(line)
		if err != nil {
			panic(err)
		}
		lines[i] = string(text)
	}
	end := slices.Index(lines, "")
	for _, expression := range lines[:end] {
		pattern := regexp.MustCompile(expression)
		for _, text := range lines[end+1:] {
			if pattern.MatchString(text) {
				fmt.Print("1")
			} else {
				fmt.Print("0")
			}
		}
		fmt.Println()
	}
}
