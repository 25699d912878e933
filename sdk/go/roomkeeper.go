// Package roomkeeper is a client for a Roomkeeper service.
package roomkeeper

import (
	"errors"
	"net/http"
	"time"
)

// Version is the version of this client and of the contract it was made from.
const Version = "{{version}}"

// Code is the word to program against; empty when the service did not make the answer, e.g. a proxy's 502.
func (e *APIError) Code() ErrorCode {
	body, _ := e.Body.(map[string]any)
	code, _ := body["code"].(string)
	return ErrorCode(code)
}

// Details says, with a 400, what was wrong and where.
func (e *APIError) Details() []ErrorDetail {
	body, _ := e.Body.(map[string]any)
	var details []ErrorDetail
	if reencode(body["details"], &details) != nil {
		return nil
	}
	return details
}

// ConnectionError says that there was no answer: no connection, or it broke.
type ConnectionError struct{ cause error }

func (e *ConnectionError) Error() string { return "no answer from the service: " + e.cause.Error() }

// Unwrap gives what the transport said.
func (e *ConnectionError) Unwrap() error { return e.cause }

// CodeOf is the error code of err, or "" if err is no answer of the service.
func CodeOf(err error) ErrorCode {
	var answer *APIError
	if errors.As(err, &answer) {
		return answer.Code()
	}
	return ""
}

// Option changes how a client made by Connect behaves.
type Option func(*settings)

type settings struct {
	config        Config
	timeout       time.Duration
	retries       int
	retryDelay    time.Duration
	maxRetryAfter time.Duration
	userAgent     string
	base          http.RoundTripper
}

// WithKey sends this session key with every call that takes one.
func WithKey(key string) Option { return WithKeyFunc(func() string { return key }) }

// WithKeyFunc asks for the session key before every call.
func WithKeyFunc(key func() string) Option {
	return func(s *settings) { s.config.Auth.Bearer = key }
}

// WithTimeout limits one attempt, its answer included. Default 30 s; 0: no limit but the context's.
func WithTimeout(limit time.Duration) Option { return func(s *settings) { s.timeout = limit } }

// WithRetries says how often a failed call is repeated where that is safe (default 2), and how long to wait before the
// first repeat (default 250 ms; it doubles, with jitter).
func WithRetries(count int, delay time.Duration) Option {
	return func(s *settings) { s.retries, s.retryDelay = count, delay }
}

// WithMaxRetryAfter gives up rather than wait longer when the service says Retry-After. Default 60 s.
func WithMaxRetryAfter(limit time.Duration) Option {
	return func(s *settings) { s.maxRetryAfter = limit }
}

// WithUserAgent is put in front of this client's own user agent.
func WithUserAgent(name string) Option {
	return func(s *settings) { s.userAgent = name + " " + s.userAgent }
}

// WithTransport sends the requests.
func WithTransport(base http.RoundTripper) Option { return func(s *settings) { s.base = base } }

// Connect makes a client of the service at baseURL. It is safe for concurrent use.
func Connect(baseURL string, options ...Option) *Client {
	s := &settings{
		config: Config{ServerURL: baseURL}, timeout: 30 * time.Second, retries: 2, retryDelay: 250 * time.Millisecond,
		maxRetryAfter: time.Minute, userAgent: "roomkeeper-go/" + Version, base: http.DefaultTransport,
	}
	for _, option := range options {
		option(s)
	}
	s.config.Headers = map[string]string{"User-Agent": s.userAgent, "Accept": "application/json"}
	s.config.HTTPClient = &http.Client{Transport: &repeater{s}}
	return New(s.config)
}
