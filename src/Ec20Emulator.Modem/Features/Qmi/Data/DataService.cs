using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Device;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Modem.Features.RmNet;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Data;

/// <summary>
/// WDS: the call over the network interface, which AT$QCRMCALL shows, on a context AT+CGACT shows. Each client has one IP version of it; there is one
/// call, as packets of two could not be told apart.
/// </summary>
internal sealed class DataService : QmiService
{
    private const int Disconnected = 1;
    private const int Connected = 2;
    private const int CallBegun = 1;
    private const int CallOver = 2;
    private const int NetworkOf3Gpp = 2;
    private const int BytesSentBit = 1 << 6;
    private const int BytesReceivedBit = 1 << 7;

    private readonly QmiSurroundings _modem;
    private readonly SessionStart _start;
    private readonly Dictionary<QmiClient, DataSession> _sessions = [];
    private readonly Dictionary<QmiClient, int> _families = [];
    private uint _lastHandle;

    /// <summary>Makes it.</summary>
    public DataService(QmiSurroundings modem, Action<QmiMessage> send)
        : base(QmiServiceType.Data, send)
    {
        (_modem, _start) = (modem, new SessionStart(modem));
        On(WdsTable.SetEventReport, Subscribe);
        On(WdsTable.StartNetwork, Start);
        On(WdsTable.StopNetwork, Stop);
        On(WdsTable.SetFamily, SetFamily);
        On(WdsTable.GetServiceStatus, exchange => exchange.Answer(WdsTable.Status, Call.Carries(FamilyOf(exchange.Client)) ? Connected : Disconnected));
        On(WdsTable.GetSettings, exchange => CurrentSettings.Answer(exchange, Call, FamilyOf(exchange.Client)));
        On(WdsTable.GetStatistics, AnswerStatistics);
        On(WdsTable.GetChannelRates, AnswerRates);
        On(WdsTable.GetAutoconnect, exchange => exchange.Answer(WdsTable.Autoconnect, false));
        foreach (var (layout, handler) in new Profiles(modem.Contexts, modem.Registration).Messages)
            On(layout, handler);
        Call.Changed += CallChanged;
    }

    /// <summary>Bits: 0 UMTS, 4 EDGE, 5 LTE.</summary>
    private int Technology => _modem.Registration.Cell?.Access switch
    {
        RadioAccess.Utran => 1 << 0,
        RadioAccess.Gsm => 1 << 4,
        _ => 1 << 5,
    };

    private RmNetCall Call => _modem.Network.Call;

    public override void End()
    {
        base.End();
        Call.Changed -= CallChanged;
    }

    protected override void Left(QmiClient client)
    {
        _families.Remove(client);
        if (_sessions.Remove(client, out var session))
            LetGo(session);
    }

    /// <summary>Calls that begin and end are told of, with the technology that carries them; nothing else that may be asked for happens here.</summary>
    private static void Subscribe(Exchange exchange)
    {
        if ((exchange.Find(WdsTable.TellsDataCall) ?? exchange.Find(WdsTable.TellsBearer)) is { } wants)
            exchange.Client.Subscribe(WdsTable.EventReport, wants.Flag());
    }

    private int FamilyOf(QmiClient client) =>
        _sessions.TryGetValue(client, out var session) ? session.Family : _families.GetValueOrDefault(client, SessionStart.Ipv4);

    private void Start(Exchange exchange)
    {
        if (_sessions.ContainsKey(exchange.Client))
        {
            exchange.Refuse(QmiError.NoEffect);
            return;
        }
        var family = exchange.Find(WdsTable.IpFamily)?.Number() ?? FamilyOf(exchange.Client);
        exchange.Defer();
        _start.Run(exchange, family, () => Begun(exchange, family));
    }

    private void Begun(Exchange exchange, int family)
    {
        var session = new DataSession(++_lastHandle, family);
        if (!exchange.Client.IsThere)
        {
            LetGo(session);
            return;
        }
        _sessions[exchange.Client] = session;
        Call.GiveAddress();
        exchange.Answer(WdsTable.Handle, session.Handle);
        exchange.Complete();
        Tell(exchange.Client, WdsTable.ServiceStatus, WdsTable.ToldStatus.Write(Connected, false), WdsTable.ToldFamily.Write(family));
        if (exchange.Client.Wants(WdsTable.EventReport))
            Tell(exchange.Client, WdsTable.EventReport, WdsTable.ToldBearer.Write(NetworkOf3Gpp, Technology, 0), WdsTable.ToldDataCall.Write(CallBegun));
    }

    private void Stop(Exchange exchange)
    {
        if (!_sessions.TryGetValue(exchange.Client, out var session) || session.Handle != exchange[WdsTable.Handle].Long(0))
        {
            exchange.Refuse(QmiError.InvalidHandle);
            return;
        }
        _sessions.Remove(exchange.Client);
        LetGo(session);
        exchange.Complete();
        TellOver(exchange.Client, session, EndReasons.ByClient);
    }

    private void SetFamily(Exchange exchange)
    {
        var family = exchange[WdsTable.FamilyPreference].Number();
        if (family is SessionStart.Ipv4 or SessionStart.Ipv6)
            _families[exchange.Client] = family;
        else
            exchange.Refuse(QmiError.InvalidIpFamily);
    }

    /// <summary>An IP version ends when the last client that has it does.</summary>
    private void LetGo(DataSession session)
    {
        if (_sessions.Values.All(other => other.Family != session.Family))
            Call.Stop(session.Family);
    }

    private void CallChanged()
    {
        foreach (var (client, session) in _sessions.Where(one => !Call.Carries(one.Value.Family)).ToArray())
        {
            _sessions.Remove(client);
            TellOver(client, session, EndReasons.Of(_modem.Registration.IsAttached));
        }
    }

    private void TellOver(QmiClient client, DataSession session, byte[] reasons)
    {
        if (client.Wants(WdsTable.EventReport))
            Tell(client, WdsTable.EventReport, WdsTable.ToldDataCall.Write(CallOver));
        Tell(client, WdsTable.ServiceStatus, WdsTable.ToldStatus.Write(Disconnected, false), reasons, WdsTable.ToldFamily.Write(session.Family));
    }

    private void AnswerStatistics(Exchange exchange)
    {
        var asked = exchange[WdsTable.StatisticsMask].Long(0);
        if (Call.Context is null)
            exchange.Refuse(QmiError.OutOfCall);
        if ((asked & BytesSentBit) != 0)
            exchange.Answer(WdsTable.BytesSent, _modem.Network.Traffic.BytesFromHost);
        if ((asked & BytesReceivedBit) != 0)
            exchange.Answer(WdsTable.BytesReceived, _modem.Network.Traffic.BytesToHost);
    }

    private void AnswerRates(Exchange exchange)
    {
        var (up, down) = LinkRates.Most;
        if (Call.Context is null)
            exchange.Refuse(QmiError.OutOfCall);
        else
            exchange.Answer(WdsTable.ChannelRates, up, down, up, down);
    }

    /// <summary>A client's part in the call.</summary>
    /// <param name="Handle">Its number.</param>
    /// <param name="Family">4 or 6.</param>
    private sealed record DataSession(uint Handle, int Family);
}
