using System.Text.Json;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Problems;

/// <summary>What a client is told when something goes wrong.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What, in words.</param>
/// <param name="Field">The field of the request that is wrong; null where it is none.</param>
internal sealed record Problem(int Status, string Detail, string? Field = null)
{
    /// <summary>The problem behind an exception; what the controls of a modem throw has a meaning, everything else is a defect.</summary>
    public static Problem Of(Exception exception) => exception switch
    {
        ProblemException problem => new Problem(problem.Status, problem.Message, problem.Field),
        BadHttpRequestException { InnerException: JsonException json } => JsonProblem.Of(json),
        BadHttpRequestException request when BindingProblem.Of(request) is { } binding => binding,
        BadHttpRequestException request => new Problem(request.StatusCode, request.Message),
        FaultSettingsException { InnerException: JsonException json } => JsonProblem.Of(json, "attributes."),
        FaultSettingsException fault => new Problem(StatusCodes.Status400BadRequest, fault.Message),
        ModemRequestException request => new Problem(StatusCodes.Status400BadRequest, request.Message, request.Field),
        ModemFileException file => FileProblem.Of(file),
        JournalExpectationException expectation => new Problem(StatusCodes.Status422UnprocessableEntity, expectation.Message),
        ObjectDisposedException => new Problem(StatusCodes.Status503ServiceUnavailable, "the modem is being shut down"),
        ArgumentException argument => OfArgument(argument),
        InvalidOperationException impossible => new Problem(StatusCodes.Status409Conflict, impossible.Message),
        OutOfMemoryException => new Problem(StatusCodes.Status503ServiceUnavailable, "there is not enough memory for that"),
        OperationCanceledException => new Problem(StatusCodes.Status503ServiceUnavailable, "the modem was made anew or has ended, or the emulator is being shut down"),
        _ => new Problem(StatusCodes.Status500InternalServerError, "a defect of the emulator; its log tells more"),
    };

    /// <summary>As an exception, for what is not reached by one.</summary>
    public ProblemException ToException() => new(Status, Detail, Field);

    /// <summary>413.</summary>
    /// <param name="mostBytes">What the resource takes.</param>
    public static ProblemException TooLarge(long mostBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, $"the body is larger than the {mostBytes} bytes this resource takes");

    /// <summary>The problem behind a status the web framework gave of itself.</summary>
    public static Problem OfStatus(int status, HttpRequest request) => new(status, status switch
    {
        StatusCodes.Status415UnsupportedMediaType => "the body has to be JSON, with the header Content-Type: application/json",
        StatusCodes.Status405MethodNotAllowed => $"{request.Path} is there, but not for {request.Method}",
        _ => $"{request.Method} {request.Path} is not offered here",
    });

    private static Problem OfArgument(ArgumentException argument)
    {
        var why = argument.Message.Split(" (Parameter '")[0];
        return new Problem(StatusCodes.Status400BadRequest, argument.ParamName is { } name ? $"{name}: {why}" : why, argument.ParamName);
    }
}
