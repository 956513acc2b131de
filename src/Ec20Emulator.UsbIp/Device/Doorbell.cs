using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>Tells the modem that something has changed here, from threads that must not wait for it: however often it is rung before, the modem looks once.</summary>
/// <param name="mailbox">The modem.</param>
/// <param name="answer">Runs on the mailbox.</param>
internal sealed class Doorbell(Mailbox mailbox, Action answer)
{
    private int _isRung;

    /// <summary>Rings it.</summary>
    public void Ring()
    {
        if (Interlocked.Exchange(ref _isRung, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static bell => bell.Post(), this, preferLocal: false);
    }

    private void Post() => mailbox.Post(Answer);

    private void Answer()
    {
        Volatile.Write(ref _isRung, 0);
        answer();
    }
}
