// Train makes the weights that Standpoint comes with from the data that they
// were made from, and says how well they do on articles that were held out.
//
//	go run ./internal/train quotes -data DIR -o lexicons/en/quotes.model [-seed 1]
//	go run ./internal/train tone -data DIR -o lexicons/en/tone.model [-seed 1]
//	go run ./internal/train antecedents -data DIR
//	go run ./internal/train common -data DIR
//	go run ./internal/train frames -data DIR -o lexicons/en/frames.model [-seed 1]
//
// The same data and seed give the same bytes. The data itself is no part of the
// repository; docs/method.md says what it is.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "train:", err)
		}
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("say which model: quotes, antecedents, common, tone or frames")
	}
	switch args[0] {
	case "quotes":
		return quotes(args[1:])
	case "antecedents":
		return antecedents(args[1:])
	case "common":
		return common(args[1:])
	case "tone":
		return toneModel(args[1:])
	case "frames":
		return framesModel(args[1:])
	}
	return fmt.Errorf("there is no model %q; there are quotes, antecedents, common, tone and frames", args[0])
}
