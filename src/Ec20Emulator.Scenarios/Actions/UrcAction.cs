using Ec20Emulator.At.Results;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>News the modem is made to say, as <c>+QIURC: "pdpdeact",1</c>: a frame of one line, sent as any URC is; <c>RING</c> is the result code.</summary>
internal sealed class UrcAction : IScenarioAction
{
    private const int Longest = 1024;

    public string Word => "urc";

    public Func<Ec20Modem, Task> Parse(string arguments)
    {
        var text = TranscriptText.Unescape(arguments);
        if (text.Length is 0 or > Longest || text.AsSpan().ContainsAny('\r', '\n'))
            throw new FormatException($"a URC is one line of 1-{Longest} characters");
        var urc = text == "RING" ? new Urc(Code: new FinalResult(ResultCode.Ring)) : Urc.Line(text);
        return modem => modem.Core.Mailbox.TellAsync(() => modem.Core.Urcs.Send(urc));
    }
}
