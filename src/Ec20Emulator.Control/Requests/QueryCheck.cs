using Ec20Emulator.Control.Problems;

namespace Ec20Emulator.Control.Requests;

/// <summary>Ranges of query parameters.</summary>
internal static class QueryCheck
{
    /// <summary>Refuses what is out of range: 400.</summary>
    public static void Range(string name, long value, long least, long most)
    {
        if (value < least || value > most)
            throw ProblemException.Bad(name, $"must be between {least} and {most}");
    }
}
