using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Audio.Voice;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>
/// AT+QPCMV - the voice of calls over USB: mode 0 on the port of the GNSS receiver, which must not be in use for it; mode 2 needs the audio
/// interface of AT+QCFG="usbcfg", and nothing comes out of it here. There is no debug UART for mode 1; device-extras.md 2.
/// </summary>
[AtCommand("+QPCMV", NestOptional = false)]
internal sealed class QPcmv(VoicePort voice, Func<bool> isPortTaken, Func<bool> hasUsbAudio) : IReadCommand, IWriteCommand<QPcmv.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool IsOn, [Range(0, 2)] int? Mode = null);

    public AtResult Read(Turn turn) => AtResult.Line($"+QPCMV: {(voice.IsOn ? 1 : 0)},{voice.Mode}");

    public AtResult Write(Args args, Turn turn)
    {
        var mode = args.Mode ?? voice.Mode;
        if (args.IsOn && WhyNot(mode) is { } why)
        {
            PortLog.Rejected(turn.Port.Log, turn.Port.Name, "+QPCMV", why);
            return AtResult.Error;
        }
        voice.Switch(args.IsOn, mode);
        return AtResult.Ok;
    }

    private string? WhyNot(int mode) => mode switch
    {
        VoicePort.UsbNmea => isPortTaken() ? "the GNSS receiver uses the port: AT+QGPSEND, or AT+QGPSCFG=\"outport\",\"none\"" : null,
        VoicePort.DebugUart => "there is no debug UART",
        _ => hasUsbAudio() ? null : "there is no USB audio: AT+QCFG=\"usbcfg\" with 1 at its end, and a restart",
    };
}
