using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Problems;

/// <summary>What is wrong with a body, said without the names of our types.</summary>
internal static partial class JsonProblem
{
    /// <summary>The problem.</summary>
    /// <param name="wrong">What the parser says.</param>
    /// <param name="prefix">Where what it parsed lies in the body.</param>
    public static Problem Of(JsonException wrong, string prefix = "")
    {
        var field = wrong.Path is { } path && path.StartsWith("$.", StringComparison.Ordinal) ? prefix + path[2..] : null;
        if (wrong.Message.Contains("missing required properties", StringComparison.Ordinal))
        {
            var missing = Quoted().Matches(wrong.Message[wrong.Message.LastIndexOf(':')..]).Select(name => name.Groups[1].Value).ToArray();
            return new Problem(StatusCodes.Status400BadRequest, $"{string.Join(", ", missing)}: missing", missing[0]);
        }
        var why = Why(wrong.Message);
        return new Problem(StatusCodes.Status400BadRequest, field is null ? why : $"{field}: {why}", field);
    }

    private static string Why(string message)
    {
        if (message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
            return "there is no such field";
        if (message.Contains("could not be converted", StringComparison.Ordinal) || message.Contains("doesn't allow setting null", StringComparison.Ordinal))
            return "this is not of the type the field has, or not one of its values";
        return Place().Replace(message, "");
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@" Path: .*$", RegexOptions.Singleline)]
    private static partial Regex Place();
}
