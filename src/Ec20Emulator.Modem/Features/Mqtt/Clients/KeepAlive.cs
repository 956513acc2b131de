using Ec20Emulator.Modem.Engine.Time;
using MQTTnet.Packets;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>
/// Pings where nothing else was sent for the keep-alive time (MQTT 3.1.1, 3.1.2.10), and again where no answer comes ("qmtping"). While the
/// server is held back, its answer may stand behind what the host does not take: that counts as no failure.
/// </summary>
internal sealed class KeepAlive : IDisposable
{
    private readonly ServerConnection _connection;
    private readonly TimeSpan _interval;
    private readonly TimeSpan _retry;
    private readonly int _tries;
    private readonly Action _failed;
    private readonly ModemTimer _timer;
    private int _unanswered;

    /// <summary>Begins.</summary>
    /// <param name="scheduler">The modem's timers.</param>
    /// <param name="connection">Where pings go.</param>
    /// <param name="settings">"keepalive", "qmtping" and the tries of "timeout".</param>
    /// <param name="failed">Called when no ping was answered.</param>
    public KeepAlive(Scheduler scheduler, ServerConnection connection, ClientSettings settings, Action failed)
    {
        (_connection, _failed, _tries) = (connection, failed, settings.Delivery.Tries);
        (_interval, _retry) = (TimeSpan.FromSeconds(settings.KeepAlive), TimeSpan.FromSeconds(settings.PingRetry));
        _timer = scheduler.Timer(OnTime);
        connection.Sent = OnSent;
        OnSent();
    }

    /// <summary>PINGRESP came.</summary>
    public void Answered()
    {
        _unanswered = 0;
        OnSent();
    }

    public void Dispose()
    {
        _connection.Sent = null;
        _timer.Dispose();
    }

    private void OnSent()
    {
        if (_unanswered == 0 && _interval > TimeSpan.Zero)
            _timer.Start(_interval);
    }

    private void OnTime()
    {
        if (_unanswered >= _tries && !_connection.IsHeldBack)
        {
            _failed();
            return;
        }
        if (_unanswered == 0 || !_connection.IsHeldBack)
        {
            _unanswered++;
            _connection.Send(MqttPingReqPacket.Instance);
        }
        _timer.Start(_retry);
    }
}
