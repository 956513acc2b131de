using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Text;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Audio.Commands;

/// <summary>AT+QIIC - registers of a codec, one or two bytes wide: 0 writes, 1 reads; device-extras.md 1.</summary>
[AtCommand("+QIIC", IsOnlyStored = true, NestOptional = false)]
internal sealed class QIic(CodecRegisters registers) : IWriteCommand<QIic.Args>
{
    internal readonly record struct Args(
        [OneOf(0, 1)] bool IsRead, [Hex(0xff)] int Device, [Hex(0xff)] int Address, [OneOf(1, 2)] int Bytes, [Hex(0xffff)] int? Value = null);

    public AtResult Write(Args args, Turn turn)
    {
        var mask = args.Bytes == 1 ? 0xff : 0xffff;
        if (args.IsRead == args.Value is not null || args.Value > mask)
            return AtResult.Error;
        if (args.Value is { } value)
        {
            registers[args.Device, args.Address] = value;
            return AtResult.Ok;
        }
        var digits = (registers[args.Device, args.Address] & mask).ToString($"X{2 * args.Bytes}", CultureInfo.InvariantCulture);
        return AtResult.Line($"+QIIC: 0x{digits}");
    }
}
