package roomkeeper

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math/rand"
	"net"
	"net/http"
	"strconv"
	"time"
)

// repeater is where repeats happen: unlike the generated loop it heeds the context while it waits.
type repeater struct{ *settings }

func (r *repeater) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := r.repeat(request)
	if err == nil && !isOfService(response) {
		return nil, apiErrorFrom(response, request.URL.String())
	}
	return response, err
}

// isOfService: a 2xx of the service has a JSON object, or is 204. A page of somebody in between must not pass for success.
func isOfService(response *http.Response) bool {
	if response.StatusCode >= 300 || response.StatusCode == http.StatusNoContent {
		return true
	}
	var object map[string]any
	return json.Unmarshal(peek(response), &object) == nil && object != nil
}

func (r *repeater) repeat(request *http.Request) (*http.Response, error) {
	var body []byte
	if request.Body != nil {
		var err error
		body, err = io.ReadAll(request.Body)
		request.Body.Close()
		if err != nil {
			return nil, err
		}
	}
	for attempt := 0; ; attempt++ {
		response, err := r.attempt(request, body, attempt+1)
		if attempt >= r.retries || request.Context().Err() != nil || !repeatIsSafe(request.Method, response, err) {
			return response, err
		}
		wait := time.Duration(rand.Int63n(int64(r.retryDelay<<min(attempt, 16)) + 1))
		if response != nil {
			if asked, ok := retryAfter(response.Header.Get("Retry-After")); ok {
				if asked > r.maxRetryAfter {
					return response, nil
				}
				wait = asked
			}
			response.Body.Close()
		}
		timer := time.NewTimer(wait)
		select {
		case <-timer.C:
		case <-request.Context().Done():
			timer.Stop()
			return nil, request.Context().Err()
		}
	}
}

// attempt sends the request once and reads the whole answer, which is small by contract, within the time limit.
func (r *repeater) attempt(request *http.Request, body []byte, number int) (*http.Response, error) {
	ctx, cancel := request.Context(), func() {}
	if r.timeout > 0 {
		ctx, cancel = context.WithTimeout(ctx, r.timeout)
	}
	defer cancel()
	sent := request.Clone(ctx)
	if body != nil {
		sent.Body = io.NopCloser(bytes.NewReader(body))
	}
	response, err := r.base.RoundTrip(sent)
	if err == nil {
		var answer []byte
		answer, err = io.ReadAll(response.Body)
		response.Body.Close()
		response.Body = io.NopCloser(bytes.NewReader(answer))
	}
	if err != nil {
		if ctx.Err() != nil && request.Context().Err() == nil {
			return nil, &TimeoutError{OperationID: request.Method + " " + request.URL.Path, Timeout: r.timeout, Attempt: number}
		}
		if request.Context().Err() != nil {
			return nil, err
		}
		return nil, &ConnectionError{err}
	}
	return response, nil
}

// repeatIsSafe: a read is repeated after anything transient. Any other call is repeated only when it was certainly not
// carried out: the service said so (429, or 503 "overloaded"), or no connection was made.
func repeatIsSafe(method string, response *http.Response, err error) bool {
	reading := method == http.MethodGet
	if err != nil {
		var dial *net.OpError
		return reading || (errors.As(err, &dial) && dial.Op == "dial")
	}
	switch response.StatusCode {
	case http.StatusTooManyRequests:
		return true
	case http.StatusRequestTimeout, http.StatusInternalServerError, http.StatusBadGateway, http.StatusGatewayTimeout:
		return reading
	case http.StatusServiceUnavailable:
		return reading || codeIn(response) == ErrorCodeOverloaded
	}
	return false
}

func codeIn(response *http.Response) ErrorCode {
	var body ErrorBody
	if json.Unmarshal(peek(response), &body) != nil {
		return ""
	}
	return body.Code
}

// peek reads an answer that is read again later.
func peek(response *http.Response) []byte {
	answer, _ := io.ReadAll(response.Body)
	response.Body = io.NopCloser(bytes.NewReader(answer))
	return answer
}

func retryAfter(header string) (time.Duration, bool) {
	if header == "" {
		return 0, false
	}
	if seconds, err := strconv.ParseFloat(header, 64); err == nil && seconds >= 0 && seconds < 1e9 {
		return time.Duration(seconds * float64(time.Second)), true
	}
	if when, err := http.ParseTime(header); err == nil {
		return max(0, time.Until(when)), true
	}
	return 0, false
}
