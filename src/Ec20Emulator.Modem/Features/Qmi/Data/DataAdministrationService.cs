using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Data;

/// <summary>WDA: there is one format, IP packets one by one with nothing in front; a host that asks for another is told so.</summary>
internal sealed class DataAdministrationService : QmiService
{
    private const int RawIp = 2;
    private const int NotAggregated = 0;

    /// <summary>Makes it.</summary>
    public DataAdministrationService(Action<QmiMessage> send)
        : base(QmiServiceType.DataAdministration, send)
    {
        On(WdaTable.GetDataFormat, Answer);
        On(WdaTable.SetDataFormat, Answer);
    }

    private static void Answer(Exchange exchange)
    {
        exchange.Answer(WdaTable.QosHeader, false);
        exchange.Answer(WdaTable.LinkProtocol, RawIp);
        exchange.Answer(WdaTable.UplinkAggregation, NotAggregated);
        exchange.Answer(WdaTable.DownlinkAggregation, NotAggregated);
    }
}
