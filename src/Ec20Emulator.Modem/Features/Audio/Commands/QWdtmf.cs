using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Audio.Playing;
using Ec20Emulator.Modem.Features.Calls;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>
/// AT+QWDTMF - plays up to 16 tones in a call: first parameter 1 = the far end hears them, second 1 = they are heard here; milliseconds of a tone
/// and of the pause behind it, which is as long where it is not given; AT manual V2.0, 12.15. E, F and G are tones of 1400, 2300 and 1000 Hz.
/// </summary>
[AtCommand("+QWDTMF")]
internal sealed class QWdtmf(AudioDevice device, CallTable calls) : IReadCommand, ITestCommand, IWriteCommand<QWdtmf.Args>
{
    private const string Name = "+QWDTMF";
    private const int MostTones = 16;

    internal readonly record struct Args(
        [OneOf(0, 1)] bool IsHeardThere, [OneOf(0, 1)] bool IsHeardHere, [Text(MinimumLength = 1, MaximumLength = 31, Shown = "DTMF_string")] string Tones,
        [Range(1, 1000)] int Duration, [Range(1, 1000)] int? Pause = null);

    public AtResult Test(Turn turn) => AtResult.Line("+QWDTMF: (0,1),(0,1),(0-9,*,#,A-G),(1-1000)");

    public AtResult Read(Turn turn) => AtResult.Line($"+QWDTMF: {(device.IsBusyWith(Name) ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        if (ToneString.Read(args.Tones, ToneString.Player, MostTones) is not { } tones || calls.In(CallState.Active).Count == 0)
            return AtResult.Error;
        var length = TimeSpan.FromMilliseconds(tones.Length * (args.Duration + (args.Pause ?? args.Duration)));
        device.Begin(new Sound(Name, length, "+QWDTMF: 6"));
        if (args.IsHeardThere)
            calls.Sound([.. tones.Where(ToneString.Dtmf.Contains).Select(tone => new DtmfTone(tone, (args.Duration + 50) / 100))]);
        return AtResult.Ok;
    }
}
