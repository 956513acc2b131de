namespace Ec20Emulator.Modem.Subscribers;

/// <summary>A modem as the mobile network sees it.</summary>
internal interface ISubscriber
{
    /// <summary>Takes a signal. Called from any thread; returns at once.</summary>
    /// <param name="signal">What another subscriber, or the network, wants.</param>
    void Receive(MobileSignal signal);
}
