package ec20emu

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// An Option is something that may be said beside what has to be: a moment such as MidResponse, or one of the With functions.
type Option func(body map[string]any)

// field is an option that sets one field.
func field(name string, value any) Option {
	return func(body map[string]any) { body[name] = value }
}

// control is the part of the control API below a path. What is refused ends the test.
type control struct {
	t   testing.TB
	url string
}

// act does something.
func (c *control) act(method, path string, body map[string]any, options []Option, answer any) {
	c.t.Helper()
	for _, option := range options {
		option(body)
	}
	c.json(method, path, body, answer)
}

// json sends a value, or nothing for nil, and reads the answer into another, unless that is nil.
func (c *control) json(method, path string, body, answer any) {
	c.t.Helper()
	var content []byte
	if body != nil {
		var err error
		if content, err = json.Marshal(body); err != nil {
			c.t.Fatalf("%s %s: %v", method, path, err)
		}
	}
	told := c.bytes(method, path, content, "application/json")
	if answer == nil {
		return
	}
	if err := json.Unmarshal(told, answer); err != nil {
		c.t.Fatalf("%s %s: %v: %s", method, path, err, told)
	}
}

func (c *control) bytes(method, path string, content []byte, kind string) []byte {
	c.t.Helper()
	told, err := request(method, c.url, path, content, kind)
	if err != nil {
		c.t.Fatal(err)
	}
	return told
}

func request(method, base, path string, content []byte, kind string) ([]byte, error) {
	target := base
	if path != "" {
		target += "/" + path
	}
	var body io.Reader
	if content != nil {
		body = bytes.NewReader(content)
	}
	asked, err := http.NewRequest(method, target, body)
	if err != nil {
		return nil, err
	}
	if content != nil {
		asked.Header.Set("Content-Type", kind)
	}
	answer, err := http.DefaultClient.Do(asked)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	told, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode < 400 {
		return told, err
	}
	problem := struct{ Detail string }{}
	if strings.Contains(answer.Header.Get("Content-Type"), "json") && json.Unmarshal(told, &problem) == nil && problem.Detail != "" {
		return nil, fmt.Errorf("%d: %s", answer.StatusCode, problem.Detail)
	}
	return nil, fmt.Errorf("%s %s: %s", method, target, answer.Status)
}

// segment escapes a part of a path.
func segment(value any) string {
	return url.PathEscape(fmt.Sprint(value))
}
