using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Audio.Playing;
using Ec20Emulator.Modem.Features.Calls;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>What speaks: 0 stops, 1 takes UCS2 in hexadecimal, 2 characters; 80 ms a character. Empty text is +CME ERROR 902 (device-extras.md 1).</summary>
internal static class SpokenText
{
    private const int Stop = 0;
    private const int Ucs2 = 1;
    private const int DigitsOfCharacter = 4;

    private static readonly TimeSpan Character = TimeSpan.FromMilliseconds(80);

    /// <summary>Speaks a text, or stops.</summary>
    public static AtResult Speak(this AudioDevice device, string command, int mode, string? text, string? interrupted = null)
    {
        if (mode == Stop)
        {
            device.Stop(command);
            return AtResult.Ok;
        }
        if (string.IsNullOrEmpty(text) || mode == Ucs2 && (text.Length % DigitsOfCharacter != 0 || !text.All(char.IsAsciiHexDigit)))
            return AtResult.Cme(CmeError.AudioInvalidParameters);
        if (device.IsBusyWith(command))
            return AtResult.Cme(CmeError.AudioBusy);
        device.Begin(new Sound(command, (mode == Ucs2 ? text.Length / DigitsOfCharacter : text.Length) * Character, $"{command}: 0", interrupted));
        return AtResult.Ok;
    }
}

/// <summary>AT+QTTS - speaks a text; a call ends it, and in one it is +CME ERROR 903; device-extras.md 1.</summary>
[AtCommand(Name, Family = CommandFamily.Sound)]
internal sealed class QTts(AudioDevice device, CallTable calls) : IReadCommand, ITestCommand, IWriteCommand<QTts.Args>
{
    /// <summary>The command.</summary>
    public const string Name = "+QTTS";

    internal readonly record struct Args([Range(0, 2)] int Mode, [Text(MaximumLength = 548)] string? Text = null);

    public AtResult Test(Turn turn) => AtResult.Line("+QTTS: (0-2),<text>");

    public AtResult Read(Turn turn) => AtResult.Line($"+QTTS: {(device.IsBusyWith(Name) ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn) => args.Mode != 0 && calls.All.Count > 0
        ? AtResult.Cme(CmeError.AudioNotSupported)
        : device.Speak(Name, args.Mode, args.Text);
}

/// <summary>
/// AT+QWTTS - speaks a text in a call: first parameter 1 = to the far end, second 1 = here. Without a call, or heard nowhere: +CME ERROR 903; a
/// call that begins or ends interrupts it, +QWTTS: 4111; device-extras.md 1.
/// </summary>
[AtCommand(Name, Family = CommandFamily.Sound)]
internal sealed class QWtts(AudioDevice device, CallTable calls) : IReadCommand, ITestCommand, IWriteCommand<QWtts.Args>
{
    /// <summary>The command.</summary>
    public const string Name = "+QWTTS";

    internal readonly record struct Args(
        [OneOf(0, 1)] bool IsHeardThere, [OneOf(0, 1)] bool IsHeardHere, [Range(0, 2)] int Mode, [Text(MaximumLength = 543)] string? Text = null);

    public AtResult Test(Turn turn) => AtResult.Line("+QWTTS:(0,1),(0,1),(0-2),<text>");

    public AtResult Read(Turn turn) => AtResult.Line($"+QWTTS: {(device.IsBusyWith(Name) ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn) => args.Mode != 0 && (calls.In(CallState.Active).Count == 0 || !args.IsHeardThere && !args.IsHeardHere)
        ? AtResult.Cme(CmeError.AudioNotSupported)
        : device.Speak(Name, args.Mode, args.Text, "+QWTTS: 4111");
}

/// <summary>AT+QTTSETUP - 1 sets, 2 reads, 1 speed or 2 volume of speech; device-extras.md 1. Its read form is bare OK.</summary>
[AtCommand("+QTTSETUP", Family = CommandFamily.Audio, IsOnlyStored = true)]
internal sealed class QTtSetup(SpeechSettings settings) : IReadCommand, ITestCommand, IWriteCommand<QTtSetup.Args>
{
    private const int Set = 1;

    internal readonly record struct Args([OneOf(1, 2)] int Mode, [OneOf(1, 2)] int Id, [Range(short.MinValue, short.MaxValue)] int? Value = null);

    public AtResult Test(Turn turn) => AtResult.Line("+QTTSETUP: (1,2),(1,2),(-32768~32767)");

    public AtResult Read(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (args.Mode == Set != args.Value is not null)
            return AtResult.Error;
        if (args.Value is not { } value)
            return AtResult.Line($"+QTTSETUP: {args.Mode},{args.Id},{settings[args.Id]}");
        settings[args.Id] = value;
        return AtResult.Ok;
    }
}
