using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>
/// The network's side of USSD: <c>*100# says Balance 10.00</c>, <c>*100# asks 1 more, 2 less</c> (the session goes on); with <c>network</c>
/// in place of the code it comes of its own accord, and <c>network ends</c> the session. Escapes as in transcripts.
/// </summary>
internal sealed class UssdAction : IScenarioAction
{
    public string Word => "ussd";

    public Func<Ec20Modem, Task> Parse(string arguments)
    {
        var (code, reply) = Read(arguments);
        return code == "network" ? modem => modem.Ussd.SendAsync(reply) : modem => modem.Ussd.SetReplyAsync(code, reply);
    }

    private static (string Code, UssdReply Reply) Read(string arguments) => arguments.Split(' ', 3) switch
    {
        ["network", "ends"] => ("network", new UssdReply(UssdOutcome.Ended)),
        [var code, "says", var text] when Fits(code, text) => (code, new UssdReply(UssdOutcome.Done, TranscriptText.Unescape(text))),
        [var code, "asks", var text] when Fits(code, text) => (code, new UssdReply(UssdOutcome.AsksForMore, TranscriptText.Unescape(text))),
        _ => throw new FormatException(
            $"USSD does not know '{arguments}': write CODE says TEXT, CODE asks TEXT, network says TEXT, network asks TEXT or network ends; "
            + $"texts have up to {UssdReply.LongestText} characters"),
    };

    private static bool Fits(string code, string text) =>
        code.Length is > 0 and <= UssdReply.LongestText && TranscriptText.Unescape(text).Length is > 0 and <= UssdReply.LongestText;
}
