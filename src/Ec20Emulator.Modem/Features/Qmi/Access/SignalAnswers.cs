using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Device;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Access;

/// <summary>The signal of the serving cell, and when a change of it is told: at thresholds, by steps, or else always.</summary>
/// <param name="registration">Registration.</param>
internal sealed class SignalAnswers(Registration registration)
{
    /// <summary>GSM tells no Ec/Io; UMTS one of -5 dB, in halves.</summary>
    private const int UmtsQuality = 10;

    private const int TenthsOfDb = 10;

    private (int Rssi, RadioAccess Access)? _told = registration.Signal is { } signal && registration.Cell is { } cell ? (signal.Rssi, cell.Access) : null;
    private int[] _thresholds = [];
    private int _delta;

    /// <summary>dBm, as AT+CSQ shows it.</summary>
    public int Rssi => registration.Signal!.Rssi;

    /// <summary>Technology of the cell.</summary>
    public byte RadioInterface => RadioInterfaces.Of(registration.Cell!.Access);

    /// <summary>True where the signal has changed so that it is to be told; asked once for each change.</summary>
    public bool TakeChange()
    {
        if (registration.Signal is not { } signal || registration.Cell is not { } cell)
        {
            _told = null;
            return false;
        }
        if (_told is { } told && told.Access == cell.Access && !IsFar(told.Rssi, signal.Rssi))
            return false;
        _told = (signal.Rssi, cell.Access);
        return true;
    }

    /// <summary>The TLV of the serving cell.</summary>
    public byte[] Info() => (registration.Cell!.Access, registration.Signal!) switch
    {
        (RadioAccess.Gsm, var signal) => NasTable.GsmSignal.Write(signal.Rssi),
        (RadioAccess.Utran, var signal) => NasTable.UmtsSignal.Write(signal.Rssi, UmtsQuality),
        (_, var signal) => NasTable.LteSignal.Write(signal.Rssi, signal.Rsrq, signal.Rsrp, TenthsOfDb * signal.Sinr),
    };

    /// <summary>Get Signal Info.</summary>
    public void AnswerInfo(Exchange exchange)
    {
        if (registration.Signal is null)
            exchange.Refuse(QmiError.InformationUnavailable);
        else
            exchange.Answer(Info());
    }

    /// <summary>Get Signal Strength.</summary>
    public void AnswerStrength(Exchange exchange)
    {
        if (registration.Signal is not { } signal)
        {
            exchange.Refuse(QmiError.InformationUnavailable);
            return;
        }
        var mask = exchange.Find(NasTable.StrengthMask)?.Number() ?? 0;
        exchange.Answer(NasTable.Strength, signal.Rssi, RadioInterface);
        if ((mask & 1) != 0)
            exchange.Answer(NasTable.StrengthRssi, (object)(object[][])[[-signal.Rssi, RadioInterface]]);
        if (registration.Cell is not { Access: RadioAccess.EUtran })
            return;
        if ((mask & 1 << 5) != 0)
            exchange.Answer(NasTable.StrengthRsrq, signal.Rsrq, RadioInterface);
        if ((mask & 1 << 6) != 0)
            exchange.Answer(NasTable.StrengthSnr, TenthsOfDb * signal.Sinr);
        if ((mask & 1 << 7) != 0)
            exchange.Answer(NasTable.StrengthRsrp, signal.Rsrp);
    }

    /// <summary>Config Signal Info: levels of the RSSI.</summary>
    public void SetThresholds(Exchange exchange)
    {
        if (exchange.Find(NasTable.RssiThresholds) is { } asked)
            SetThresholds(asked.List());
    }

    /// <summary>Levels of the RSSI, dBm.</summary>
    public void SetThresholds(IReadOnlyList<TlvValue> levels) => (_thresholds, _delta) = ([.. levels.Select(level => (int)(sbyte)level.Number())], 0);

    /// <summary>Config Signal Info v2: a step of the RSSI, tenths of a dB, one for all technologies: the last that was asked for.</summary>
    public void SetDelta(Exchange exchange)
    {
        TlvLayout[] deltas = [NasTable.GsmRssiDelta, NasTable.UmtsRssiDelta, NasTable.LteRssiDelta];
        if (Array.ConvertAll(deltas, exchange.Find).LastOrDefault(value => value is not null) is { } asked)
            (_thresholds, _delta) = ([], asked.Number() / TenthsOfDb);
    }

    private bool IsFar(int before, int now) => (_delta, _thresholds) switch
    {
        ( > 0, _) => Math.Abs(now - before) >= _delta,
        (_, [_, ..]) => Array.Exists(_thresholds, level => before < level != now < level),
        _ => now != before,
    };
}
