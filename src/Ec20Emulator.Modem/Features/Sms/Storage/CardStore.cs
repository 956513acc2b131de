using Ec20Emulator.Modem.Features.Card;

namespace Ec20Emulator.Modem.Features.Sms.Storage;

/// <summary>The memory of the card: its file EF SMS, a record per place. What AT+CRSM and AT+CSIM write there is here, and the other way round.</summary>
/// <param name="name">As commands call it.</param>
/// <param name="card">The files of the card.</param>
internal sealed class CardStore(string name, CardFiles card) : MessageStore(name)
{
    public override int Capacity => File?.RecordCount ?? 0;

    public override IReadOnlyDictionary<int, StoredMessage> Messages
    {
        get
        {
            var messages = new SortedDictionary<int, StoredMessage>();
            var file = File;
            for (var place = 0; place < (file?.RecordCount ?? 0); place++)
            {
                if (MessageRecord.Read(file!.Record(place + 1)) is { } message)
                    messages[place] = message;
            }
            return messages;
        }
    }

    private CardFile? File => card.Find(CardPath.Telecom, CardFileId.Messages);

    protected override bool TryPut(IReadOnlyDictionary<int, StoredMessage?> changes)
    {
        if (File is not { RecordLength: { } length } file)
            return false;
        var content = file;
        foreach (var (place, message) in changes.Where(change => change.Key < file.RecordCount))
        {
            if (MessageRecord.Of(message, length) is not { } record)
                return false;
            content = content with { Content = content.WithRecord(place + 1, record) };
        }
        return card.TryWrite(file, content.Content);
    }
}
