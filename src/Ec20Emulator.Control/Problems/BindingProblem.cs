using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Problems;

/// <summary>What is wrong with the parts of a request the web framework hands to an endpoint.</summary>
internal static partial class BindingProblem
{
    /// <summary>The problem in words of ours; null where those of the framework do.</summary>
    public static Problem? Of(BadHttpRequestException wrong)
    {
        if (wrong.StatusCode != StatusCodes.Status400BadRequest)
            return null;
        if (Parameter().Match(wrong.Message) is { Success: true } parameter)
        {
            var name = parameter.Groups[1].Value;
            return new Problem(wrong.StatusCode, $"{name}: '{parameter.Groups[2].Value}' is not of the type this parameter has", name);
        }
        return wrong.Message.StartsWith("Implicit body", StringComparison.Ordinal) ? new Problem(wrong.StatusCode, "the body is missing: send a JSON object") : null;
    }

    [GeneratedRegex("""^Failed to bind parameter "\S+ (\w+)" from "(.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Parameter();
}
