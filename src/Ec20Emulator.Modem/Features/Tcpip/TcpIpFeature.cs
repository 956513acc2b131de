using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Tcpip.Commands;
using Ec20Emulator.Modem.Features.Tcpip.Listening;
using Ec20Emulator.Modem.Features.Tcpip.Services;
using Ec20Emulator.Modem.Features.Tcpip.Settings;

namespace Ec20Emulator.Modem.Features.Tcpip;

/// <summary>The TCP/IP manual but for its PDP contexts: sockets, network services, settings (tcpip.md 3-7).</summary>
internal sealed class TcpIpFeature : Feature
{
    private readonly ModemCore _core;
    private readonly NameCache _names;
    private readonly TcpSettings _settings = new();
    private readonly ContextErrand[] _errands;

    public TcpIpFeature(ModemCore core, SocketTable table)
    {
        _core = core;
        _names = new NameCache(core.Network, core.Scheduler.Time);
        var sockets = new TcpIpSockets(table);
        var send = new SendFlow(table, core.Latch);
        var names = new NameQuery(core, _names);
        var (dns, ping, ntp) = (Errand("QIDNSGIP"), Errand("QPING"), Errand("QNTP"));
        _errands = [dns, ping, ntp];
        Commands =
        [
            new QIgetError(core.Latch, core.Options.Model),
            new QIopen(table, new SocketOpening(core, table), new LinkMaker(core, names, _settings), new IncomingConnections(core, table), core.Latch),
            new QIclose(new CloseFlow(core, table)),
            new QIstate(sockets, core.Latch),
            new QIsend(table, sockets, send, core.Latch),
            new QIsendex(sockets, send, core.Latch),
            new QIrd(sockets, new ReadFlow(table, core.Latch), core.Latch),
            new QIcfg(core.Latch, table.Settings, _settings, _names),
            new QIdnsgip(core, table.Contexts, names, dns),
            new QPing(core, table.Contexts, names, ping),
            new QNtp(core, table.Contexts, new TimeQuery(core), names, ntp),
        ];

        ContextErrand Errand(string name) => new(core, table.Contexts, name);
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff()
    {
        foreach (var errand in _errands)
            errand.Reset();
        _settings.Reset();
        _names.Reset();
        _core.Latch.Set(TcpIpError.None);
    }
}
