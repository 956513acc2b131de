using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Device;

/// <summary>DMS: what the device is, and whether it is on the air (AT+CFUN).</summary>
internal sealed class DeviceService : QmiService
{
    /// <summary>What the maker of the chip has put in; AT+GMI says otherwise.</summary>
    private const string Manufacturer = "QUALCOMM INCORPORATED";

    private const string HardwareRevision = "10000";
    private const int BothAtOnce = 3;
    private const int HasCard = 2;

    private readonly QmiSurroundings _modem;

    /// <summary>Makes it.</summary>
    public DeviceService(QmiSurroundings modem, Action<QmiMessage> send)
        : base(QmiServiceType.Device, send)
    {
        _modem = modem;
        var options = modem.Core.Options;
        On(DmsTable.GetCapabilities, AnswerCapabilities);
        On(DmsTable.GetManufacturer, exchange => exchange.Answer(DmsTable.Text, Manufacturer));
        On(DmsTable.GetModel, exchange => exchange.Answer(DmsTable.Text, "QUECTEL Mobile Broadband Module"));
        On(DmsTable.GetRevision, exchange => exchange.Answer(DmsTable.Text, options.Model.Revision));
        On(DmsTable.GetHardwareRevision, exchange => exchange.Answer(DmsTable.Text, HardwareRevision));
        On(DmsTable.GetSoftwareVersion, exchange => exchange.Answer(DmsTable.Text, options.Model.RevisionWithBuild));
        On(DmsTable.GetIds, AnswerIds);
        On(DmsTable.GetOperatingMode, exchange => exchange.Answer(DmsTable.OperatingMode, Mode));
        On(DmsTable.SetOperatingMode, exchange => exchange.Complete(SetMode((OperatingMode)exchange[DmsTable.OperatingMode].Number())));
        On(DmsTable.GetBandCapabilities, AnswerBands);
        On(DmsTable.SetEventReport, Subscribe);
        foreach (var (layout, handler) in new CardCodes(modem).Messages)
            On(layout, handler);
        modem.Function.Changed += TellMode;
        modem.Sim.Changed += TellCard;
    }

    private OperatingMode Mode => _modem.Function.Level switch
    {
        FunctionLevel.Full => OperatingMode.Online,
        FunctionLevel.RadioOff => OperatingMode.LowPower,
        _ => OperatingMode.Offline,
    };

    public override void End()
    {
        _modem.Function.Changed -= TellMode;
        _modem.Sim.Changed -= TellCard;
        base.End();
    }

    private void AnswerCapabilities(Exchange exchange)
    {
        var (up, down) = LinkRates.Most;
        exchange.Answer(DmsTable.Capabilities, up, down, BothAtOnce, HasCard, (object)RadioInterfaces.Of(_modem.Core.Options.Model).Select(one => (object[])[one]).ToArray());
    }

    private void AnswerIds(Exchange exchange)
    {
        exchange.Answer(DmsTable.Esn, "0");
        exchange.Answer(DmsTable.Imei, _modem.Core.Options.Imei);
    }

    private void AnswerBands(Exchange exchange)
    {
        var bands = _modem.Registration.Preferences.OwnBands;
        exchange.Answer(DmsTable.Bands, QmiBands.ToMask(bands));
        exchange.Answer(DmsTable.LteBands, (ulong)bands.Lte);
    }

    private QmiError SetMode(OperatingMode mode)
    {
        switch (mode)
        {
            case OperatingMode.Online when _modem.Function.IsHeldOff:
                return QmiError.HardwareRestricted;
            case OperatingMode.Online:
                _modem.Function.Set(FunctionLevel.Full);
                return QmiError.None;
            case OperatingMode.LowPower or OperatingMode.PersistentLowPower:
                _modem.Function.Set(FunctionLevel.RadioOff);
                return QmiError.None;
            case OperatingMode.Offline:
                _modem.Function.Set(FunctionLevel.Minimum);
                return QmiError.None;
            case OperatingMode.Reset when Mode is OperatingMode.Offline:
                _modem.Power.Reboot();
                return QmiError.None;
            case OperatingMode.ShuttingDown:
                _modem.Power.TurnOff(deregister: true);
                return QmiError.None;
            default:
                return QmiError.InvalidTransition;
        }
    }

    private static void Subscribe(Exchange exchange)
    {
        TlvLayout[] kinds = [DmsTable.TellsPinState, DmsTable.TellsOperatingMode, DmsTable.TellsCardState];
        if (Array.ConvertAll(kinds, exchange.Find).OfType<TlvValue>().ToArray() is [_, ..] asked)
            exchange.Client.Subscribe(DmsTable.EventReport, asked.Any(value => value.Flag()));
    }

    private void TellMode(FunctionLevel before) => Tell(DmsTable.EventReport, DmsTable.ReportedOperatingMode.Write(Mode));

    private void TellCard() => Tell(
        DmsTable.EventReport,
        DmsTable.ReportedPin.Write(PinStates.OfFirst(_modem.Sim), _modem.Sim.Codes.PinAttemptsLeft, _modem.Sim.Codes.PukAttemptsLeft),
        DmsTable.ReportedCardState.Write(CardCodes.StateOf(_modem.Sim)));

    /// <summary>Values of the operating mode.</summary>
    private enum OperatingMode
    {
        Online = 0,
        LowPower = 1,
        Offline = 3,
        Reset = 4,
        ShuttingDown = 5,
        PersistentLowPower = 6,
    }
}
