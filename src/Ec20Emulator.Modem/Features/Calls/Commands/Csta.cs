using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>AT+CSTA - type of the numbers ATD dials without <c>+</c>: 145 puts one in front. sms-calls.md 8.</summary>
[AtCommand("+CSTA")]
internal sealed class Csta(CallSettings settings) : IReadCommand, IWriteCommand<Csta.Args>
{
    internal readonly record struct Args([OneOf(PhoneNumber.UnknownType, PhoneNumber.InternationalType)] int Type);

    public AtResult Read(Turn turn) => AtResult.Line($"+CSTA: {settings.AddressType}");

    public AtResult Write(Args args, Turn turn)
    {
        settings.AddressType = args.Type;
        return AtResult.Ok;
    }
}
