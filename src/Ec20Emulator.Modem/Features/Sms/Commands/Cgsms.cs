using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>
/// AT+CGSMS - the domain messages are sent over: 0 packet alone, 1 circuit-switched alone, 2 and 3 either; network-sim.md 4. With 0 sending
/// needs the attachment of AT+CGATT. Saves itself.
/// </summary>
[AtCommand("+CGSMS")]
internal sealed class Cgsms(SmsSettings settings) : IReadCommand, IWriteCommand<Cgsms.Args>
{
    internal readonly record struct Args([Range(0, 3)] int Bearer);

    public AtResult Read(Turn turn) => AtResult.Line($"+CGSMS: {settings.Saved.Bearer}");

    public AtResult Write(Args args, Turn turn) => settings.Change(settings.Saved with { Bearer = args.Bearer });
}
