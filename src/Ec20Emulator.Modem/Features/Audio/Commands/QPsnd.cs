using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Audio.Playing;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>
/// AT+QPSND - plays a WAVE file, once or again and again, to the far end and here unless muted with 0; device-extras.md 1. No such file: +CME
/// ERROR 902; one plays already: 904.
/// </summary>
[AtCommand("+QPSND", Family = CommandFamily.Sound)]
internal sealed class QPsnd(AudioDevice device, FileStore files) : IReadCommand, ITestCommand, IWriteCommand<QPsnd.Args>
{
    private const string Name = "+QPSND";

    internal readonly record struct Args(
        [OneOf(0, 1)] bool Begins, [Text(MinimumLength = 1, MaximumLength = 255)] string? File = null, [OneOf(0, 1)] bool Repeats = false,
        [OneOf(0, 1)] int? IsHeardThere = null, [OneOf(0, 1)] int? IsHeardHere = null);

    public AtResult Test(Turn turn) => AtResult.Line("+QPSND: (0,1),\"filename\",(0,1),(0,1),(0,1)");

    public AtResult Read(Turn turn) => AtResult.Line($"+QPSND: {(device.IsBusyWith(Name) ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        if (!args.Begins)
        {
            device.Stop(Name);
            return AtResult.Ok;
        }
        if (device.IsBusyWith(Name))
            return AtResult.Cme(CmeError.AudioBusy);
        if (args.File is null || files.LengthOf(args.File) is not { } length)
            return AtResult.Cme(CmeError.AudioInvalidParameters);
        device.Begin(new Sound(Name, args.Repeats ? null : length, "+QPSND: 0"));
        return AtResult.Ok;
    }
}
