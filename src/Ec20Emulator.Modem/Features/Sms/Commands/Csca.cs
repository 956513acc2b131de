using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sms.Outgoing;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Text;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CSCA - number of the service centre, kept on the SIM; sms-calls.md 1. Its errors are +CME ERROR. An empty number takes it away.</summary>
[AtCommand("+CSCA")]
internal sealed class Csca(SimCard sim, ServiceCentreAddress address, TeCharacterSet characterSet) : IReadCommand, ITestCommand, IWriteCommand<Csca.Args>
{
    internal sealed record Args([Text(MaximumLength = 100)] string Number, [Range(128, 255)] int? Type = null);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Read(Turn turn)
    {
        if (sim.Obstacle is { } obstacle)
            return AtResult.Cme(obstacle);
        var current = address.Current ?? new SmsAddress("", SmsAddress.Unknown);
        return AtResult.Line($"+CSCA: \"{ShownText.Of(characterSet.Current, current)}\",{current.Type}");
    }

    public AtResult Write(Args args, Turn turn)
    {
        if (sim.Obstacle is { } obstacle)
            return AtResult.Cme(obstacle);
        SmsAddress? wanted = null;
        if (args.Number.Length > 0 && !TypedAddress.TryRead(characterSet.Current, args.Number, args.Type, out wanted))
            return AtResult.Error;
        return address.TrySet(wanted) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
    }
}
