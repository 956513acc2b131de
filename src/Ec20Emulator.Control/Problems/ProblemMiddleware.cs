using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Control.Problems;

/// <summary>Turns whatever goes wrong into problem details (RFC 9457). Defects of ours are logged as errors.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
                await WriteAsync(http, Problem.OfStatus(http.Response.StatusCode, http.Request));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            var problem = Problem.Of(exception);
            if (problem.Status == StatusCodes.Status500InternalServerError)
                Failed(log, http.Request.Method, http.Request.Path, exception);
            await WriteAsync(http, problem);
        }
    }

    private static Task WriteAsync(HttpContext http, Problem problem) => Results.Problem(
        problem.Detail,
        statusCode: problem.Status,
        extensions: problem.Field is null ? null : new Dictionary<string, object?> { ["field"] = problem.Field }).ExecuteAsync(http);

    [LoggerMessage(Level = LogLevel.Error, Message = "Control API: {Method} {Path} failed")]
    private static partial void Failed(ILogger logger, string method, PathString path, Exception exception);
}
