using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Problems;

/// <summary>A request is refused.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="detail">Why, in words.</param>
/// <param name="fieldName">The field of the request that is wrong; null where it is none.</param>
internal sealed class ProblemException(int status, string detail, string? fieldName = null) : Exception(detail)
{
    /// <summary>HTTP status.</summary>
    public int Status => status;

    /// <summary>The field that is wrong.</summary>
    public string? Field => fieldName;

    /// <summary>400: a field holds what it cannot hold.</summary>
    public static ProblemException Bad(string field, string why) => new(StatusCodes.Status400BadRequest, $"{field}: {why}", field);

    /// <summary>404.</summary>
    public static ProblemException NotFound(string why) => new(StatusCodes.Status404NotFound, why);
}
