using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Actions;

/// <summary>News the modem is made to say, as <c>+QIURC: "pdpdeact",1</c>: a frame of one line, sent as any URC is; <c>RING</c> is the result code.</summary>
internal sealed class UrcAction : IScenarioAction
{
    public string Word => "urc";

    public Func<Ec20Modem, Task> Parse(string arguments)
    {
        var line = TranscriptText.Unescape(arguments);
        return UrcInjector.IsLine(line)
            ? modem => modem.Urcs.SendAsync(line)
            : throw new FormatException($"a URC is one line of 1-{UrcInjector.Longest} characters");
    }
}
