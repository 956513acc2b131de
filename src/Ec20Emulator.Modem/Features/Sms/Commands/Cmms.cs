using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Outgoing;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CMMS - whether the link stays open between messages: 0 no, 1 until it is idle, 2 always; sms-calls.md 1. Saves itself.</summary>
[AtCommand("+CMMS")]
internal sealed class Cmms(MoreMessagesLink link) : IReadCommand, IWriteCommand<Cmms.Args>
{
    internal readonly record struct Args([Range(0, 2)] int Value);

    public AtResult Read(Turn turn) => AtResult.Line($"+CMMS: {link.Value}");

    public AtResult Write(Args args, Turn turn) => link.Set(args.Value);
}
