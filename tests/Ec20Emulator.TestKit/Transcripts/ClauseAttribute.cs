using NUnit.Framework;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>Claims a clause of the SSL contract for a test, or for all tests of a class.</summary>
/// <param name="id">An id of tests/Transcripts/clauses.txt, such as <c>C1.3</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ClauseAttribute(string id) : PropertyAttribute("Clause", id)
{
    /// <summary>The clause.</summary>
    public string Id { get; } = id;
}
