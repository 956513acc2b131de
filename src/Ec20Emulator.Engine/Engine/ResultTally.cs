using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine;

/// <summary>Counts what commands were answered with. Lives on the mailbox.</summary>
internal sealed class ResultTally
{
    private const string Unanswered = "none";

    private readonly Dictionary<string, long> _counts = [];

    /// <summary>The counts so far, by final result without its number: <c>OK</c>, <c>ERROR</c>, <c>+CME ERROR</c>, <c>SEND OK</c> …</summary>
    public IReadOnlyDictionary<string, long> Counts => new SortedDictionary<string, long>(_counts, StringComparer.Ordinal);

    /// <summary>One more; null = the command was never answered.</summary>
    public void Add(FinalResult? final)
    {
        var name = final is null ? Unanswered : NameOf(final);
        _counts[name] = _counts.GetValueOrDefault(name) + 1;
    }

    private static string NameOf(FinalResult final) => final switch
    {
        { Cme: not null } => "+CME ERROR",
        { Code: ResultCode.Text, Text: { } text } => text.Split(':')[0],
        { Code: ResultCode.NoCarrier } => "NO CARRIER",
        { Code: ResultCode.NoAnswer } => "NO ANSWER",
        { Code: ResultCode.NoDialtone } => "NO DIALTONE",
        _ => final.Code.ToString().ToUpperInvariant(),
    };
}
