using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Modem.Features.Sms.Text;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+QCMGR - reads a message and tells its place in a longer one; sms-calls.md 5. Text mode only.</summary>
[AtCommand("+QCMGR")]
internal sealed class QCmgr(SmsAvailability availability, MessageMemories memories, MessageFields fields, SmsSettings settings)
    : MessageReading(availability, memories, fields)
{
    public override AtResult Write(Args args, Turn turn) =>
        settings.Saved.IsTextMode ? base.Write(args, turn) : turn.Refuse(CmsError.OperationNotSupported);

    protected override IReadOnlyList<string> Show(StoredMessage message) => Fields.Read("+QCMGR", message, showsPart: true);
}
