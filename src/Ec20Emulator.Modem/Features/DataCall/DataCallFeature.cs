using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.DataCall.Commands;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.DataCall;

/// <summary>Data calls: PPP on a port, real IP behind it (sms-calls.md 10). ATD, ATH and ATO, which it shares with others, are theirs.</summary>
internal sealed class DataCallFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<DataCallFeature>
    {
        room => new Cgdata(room.Calls),
        _ => new Fclass(),
    };

    public DataCallFeature(ModemCore core, PdpContexts contexts, IPacketService service)
    {
        var terminationFrame = new TerminationFrameSetting(core.State.Settings);
        core.Configuration.Add(terminationFrame);
        Calls = new DataCalls(core, contexts, service, terminationFrame);
    }

    /// <summary>The calls.</summary>
    public DataCalls Calls { get; }

    public override CommandSet Commands => Declared;

    public override IEnumerable<(string Name, object State)> Look() => [("dataCalls", Calls.All.Select(DataCallSummary.Of).ToArray())];

    public override IEnumerable<Figure> Count() => [new("data_calls", "Data calls that are up.", Calls.All.Count)];

    public override void PowerOff()
    {
        foreach (var call in Calls.All.ToArray())
            call.HangUp();
    }
}
