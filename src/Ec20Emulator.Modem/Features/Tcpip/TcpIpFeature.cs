using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Tcpip.Commands;
using Ec20Emulator.Modem.Features.Tcpip.Listening;
using Ec20Emulator.Modem.Features.Tcpip.Services;
using Ec20Emulator.Modem.Features.Tcpip.Settings;

namespace Ec20Emulator.Modem.Features.Tcpip;

/// <summary>The TCP/IP manual but for its PDP contexts: sockets, network services, settings (tcpip.md 3-7).</summary>
internal sealed class TcpIpFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<TcpIpFeature>
    {
        room => new QIgetError(room._core.Latch, room._core.Options.Model),
        room => new QIopen(
            room._table, new SocketOpening(room._core, room._table), room.Links, new IncomingConnections(room._core, room._table), room._core.Latch),
        room => new QIclose(new CloseFlow(room._core, room._table)),
        room => new QIstate(room.Sockets, room._core.Latch),
        room => new QIsend(room._table, room.Sockets, room.Sending, room._core.Latch),
        room => new QIsendex(room.Sockets, room.Sending, room._core.Latch),
        room => new QIrd(room.Sockets, room.Reading, room._core.Latch),
        room => new QIcfg(room._core.Latch, room._table.Settings, room._settings, room._names),
        room => new QIdnsgip(room._core, room._table.Contexts, room.Names, room.Dns),
        room => new QPing(room._core, room._table.Contexts, room.Names, room.Ping),
        room => new QNtp(room._core, room._table.Contexts, new TimeQuery(room._core), room.Names, room.Ntp),
    };

    private readonly ModemCore _core;
    private readonly SocketTable _table;
    private readonly NameCache _names;
    private readonly TcpSettings _settings = new();
    private ContextErrand? _dns;
    private ContextErrand? _ping;
    private ContextErrand? _ntp;

    public TcpIpFeature(ModemCore core, SocketTable table)
    {
        (_core, _table) = (core, table);
        _names = new NameCache(core.Network, core.Scheduler.Time);
    }

    public override CommandSet Commands => Declared;

    private TcpIpSockets Sockets => new(_table);

    private SendFlow Sending => new(_table, _core.Latch);

    private ReadFlow Reading => new(_table, _core.Latch);

    private NameQuery Names => new(_core, _names);

    private LinkMaker Links => new(_core, Names, _settings);

    private ContextErrand Dns => _dns ??= Errand("QIDNSGIP");

    private ContextErrand Ping => _ping ??= Errand("QPING");

    private ContextErrand Ntp => _ntp ??= Errand("QNTP");

    public override void PowerOff()
    {
        _dns?.Reset();
        _ping?.Reset();
        _ntp?.Reset();
        _settings.Reset();
        _names.Reset();
        _core.Latch.Set(TcpIpError.None);
    }

    private ContextErrand Errand(string name) => new(_core, _table.Contexts, name);
}
