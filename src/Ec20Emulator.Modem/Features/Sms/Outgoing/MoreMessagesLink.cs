using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Outgoing;

/// <summary>AT+CMMS: whether the link to the service centre stays open between messages. 1 becomes 0 when none was sent for a while (sms-calls.md 1).</summary>
internal sealed class MoreMessagesLink(SmsSettings settings, Scheduler scheduler)
{
    /// <summary>Silence that ends the value 1.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(5);

    private const int OnceUntilIdle = 1;

    private ModemTimer? _idle;

    /// <summary>AT+CMMS, 0-2.</summary>
    public int Value => settings.Saved.MoreMessages;

    /// <summary>Sets AT+CMMS.</summary>
    public AtResult Set(int value)
    {
        var answer = settings.Change(settings.Saved with { MoreMessages = value });
        Used();
        return answer;
    }

    /// <summary>A message was sent, or power came: the silence begins anew.</summary>
    public void Used()
    {
        if (Value == OnceUntilIdle)
            (_idle ??= scheduler.Timer(Forget)).Start(IdleTime);
        else
            _idle?.Stop();
    }

    /// <summary>Power is gone.</summary>
    public void PowerOff() => _idle?.Stop();

    private void Forget() => settings.TrySet(settings.Saved with { MoreMessages = 0 });
}
