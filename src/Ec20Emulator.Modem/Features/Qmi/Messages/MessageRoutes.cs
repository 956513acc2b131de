using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Messages;

/// <summary>
/// Where new messages go: the third memory of AT+CPMS for all classes but 2, which goes to the card (3GPP 23.038, 4). They are stored and told of;
/// nothing else can be asked for.
/// </summary>
/// <param name="settings">What AT commands have set.</param>
internal sealed class MessageRoutes(SmsSettings settings)
{
    private const int PointToPoint = 0;
    private const int ClassOfCard = 2;
    private const int NoClass = 4;
    private const int StoreAndNotify = 1;

    private int Receiving => QmiMemory.NumberOf(settings.Saved.Receiving) ?? QmiMemory.NumberOf(MessageStores.Me)!.Value;

    /// <summary>Get Routes.</summary>
    public void Answer(Exchange exchange) => exchange.Answer(WmsTable.Routes, (object)Enumerable.Range(0, NoClass + 1)
        .Select(messageClass => (object[])[PointToPoint, messageClass, MemoryOf(messageClass), StoreAndNotify]).ToArray());

    /// <summary>Set Routes.</summary>
    public void Set(Exchange exchange)
    {
        var routes = exchange[WmsTable.Routes].List();
        if (!routes.All(IsPossible) || routes.Where(route => route.Number(1) != ClassOfCard).Select(route => route.Number(2)).Distinct().ToArray() is not [var memory])
            exchange.Refuse(QmiError.NotSupported);
        else if (!settings.TrySet(settings.Saved with { Receiving = QmiMemory.NameOf(memory)! }))
            exchange.Refuse(QmiError.Internal);
    }

    private static bool IsPossible(TlvValue route) =>
        route.Number() == PointToPoint && route.Number(1) <= NoClass && route.Number(3) == StoreAndNotify
        && (route.Number(1) == ClassOfCard ? QmiMemory.NameOf(route.Number(2)) == MessageStores.Sm : QmiMemory.NameOf(route.Number(2)) is not null);

    private int MemoryOf(int messageClass) => messageClass == ClassOfCard ? QmiMemory.NumberOf(MessageStores.Sm)!.Value : Receiving;
}
