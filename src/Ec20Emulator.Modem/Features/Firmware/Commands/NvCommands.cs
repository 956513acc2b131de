using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Firmware.Commands;

/// <summary>AT+QNVFR - reads an item of non-volatile memory, in hexadecimal; one that is not there is ERROR; device-extras.md 3.</summary>
[AtCommand("+QNVFR", IsOnlyStored = true)]
internal sealed class QNvfr(NvItems items) : IWriteCommand<QNvfr.Args>
{
    internal sealed record Args([Text(MinimumLength = 1, MaximumLength = 128, Shown = "nv_files")] string Path);

    public AtResult Write(Args args, Turn turn) => items[args.Path] is { } hex ? AtResult.Line($"+QNVFR: {hex}") : AtResult.Error;
}

/// <summary>AT+QNVFW - writes an item of non-volatile memory, up to 512 bytes in one piece; device-extras.md 3.</summary>
[AtCommand("+QNVFW", IsOnlyStored = true)]
internal sealed class QNvfw(NvItems items) : IWriteCommand<QNvfw.Args>, ITestCommand
{
    internal sealed record Args(
        [Text(MinimumLength = 1, MaximumLength = 128, Shown = "nv_files")] string Path, [Text(MinimumLength = 2, MaximumLength = 1024, Shown = "hex_str")] string Hex);

    public AtResult Test(Turn turn) => AtResult.Line("+QNVFW: <nv_files>,<hex_str>,[total_pack],[cur_pack],[write_mode]");

    public AtResult Write(Args args, Turn turn) =>
        args.Hex.Length % 2 == 0 && args.Hex.All(char.IsAsciiHexDigit) && items.TrySet(args.Path, args.Hex) ? AtResult.Ok : AtResult.Error;
}
