using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Access;

/// <summary>NAS: the registration of AT+CREG, the signal of AT+CSQ, the choice of AT+COPS and AT+QCFG.</summary>
internal sealed class NetworkAccessService : QmiService
{
    private static readonly (TlvLayout Asked, MessageLayout Indication)[] Indications =
    [
        (NasTable.TellsServingSystem, NasTable.ServingSystem),
        (NasTable.TellsSystemInfo, NasTable.SystemInfo),
        (NasTable.TellsSignalInfo, NasTable.SignalInfo),
    ];

    private readonly Registration _registration;
    private readonly SignalAnswers _signal;
    private readonly ServingSystem _serving;
    private (RegistrationStatus Status, Cell? Cell, bool IsAttached, bool HasVoice, Cell? Camped) _told;

    /// <summary>Makes it.</summary>
    public NetworkAccessService(QmiSurroundings modem, Action<QmiMessage> send)
        : base(QmiServiceType.NetworkAccess, send)
    {
        _registration = modem.Registration;
        _signal = new SignalAnswers(_registration);
        _serving = new ServingSystem(_registration, modem.Sim);
        var choice = new NetworkSelection(modem);
        var preferences = new SelectionPreferences(modem, choice);
        On(NasTable.RegisterIndications, Subscribe);
        On(NasTable.SetEventReport, SubscribeToStrength);
        On(NasTable.GetServingSystem, exchange => exchange.Answer(_serving.Describe(isIndication: false)));
        On(NasTable.GetSystemInfo, exchange => exchange.Answer(SystemInfo.Of(_registration)));
        On(NasTable.GetHomeNetwork, _serving.AnswerHome);
        On(NasTable.GetPlmnName, _serving.AnswerName);
        On(NasTable.GetBand, _serving.AnswerBand);
        On(NasTable.GetCellLocation, _serving.AnswerCells);
        On(NasTable.GetSignalInfo, _signal.AnswerInfo);
        On(NasTable.GetSignalStrength, _signal.AnswerStrength);
        On(NasTable.ConfigureSignalInfo, _signal.SetThresholds);
        On(NasTable.ConfigureSignalInfoAgain, _signal.SetDelta);
        On(NasTable.Scan, choice.Scan);
        On(NasTable.Register, choice.Register);
        On(NasTable.Attach, choice.Attach);
        On(NasTable.GetTechnologyPreference, preferences.AnswerTechnology);
        On(NasTable.GetPreference, preferences.Answer);
        On(NasTable.SetPreference, preferences.Set);
        _told = Now;
        _registration.ServiceChanged += Changed;
    }

    private (RegistrationStatus, Cell?, bool, bool, Cell?) Now =>
        (_registration.Status, _registration.Cell, _registration.IsAttached, _registration.HasVoiceService, _registration.Camped);

    public override void End()
    {
        _registration.ServiceChanged -= Changed;
        base.End();
    }

    private static void Subscribe(Exchange exchange)
    {
        foreach (var (asked, indication) in Indications)
        {
            if (exchange.Find(asked) is { } wants)
                exchange.Client.Subscribe(indication, wants.Flag());
        }
    }

    private void SubscribeToStrength(Exchange exchange)
    {
        if (exchange.Find(NasTable.TellsStrength) is not { } asked)
            return;
        exchange.Client.Subscribe(NasTable.EventReport, asked.Flag());
        if (asked.Flag())
            _signal.SetThresholds(asked.List(1));
    }

    private void Changed()
    {
        if (_signal.TakeChange())
        {
            Tell(NasTable.SignalInfo, _signal.Info());
            Tell(NasTable.EventReport, NasTable.ReportedStrength.Write(_signal.Rssi, _signal.RadioInterface));
        }
        var now = Now;
        if (now == _told)
            return;
        _told = now;
        Tell(NasTable.ServingSystem, _serving.Describe(isIndication: true));
        Tell(NasTable.SystemInfo, SystemInfo.Of(_registration));
    }
}
