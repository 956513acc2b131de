namespace Ec20Emulator.Modem.Features.Calls.Remote;

/// <summary>The calls that are over, the newest <see cref="Most"/>; they outlive power cycles. Lives on the mailbox.</summary>
internal sealed class PastCalls
{
    /// <summary>Calls kept.</summary>
    public const int Most = 100;

    private readonly Queue<Call> _calls = new();

    public PastCalls(CallTable table) => table.Ended += Keep;

    /// <summary>The calls, oldest first.</summary>
    public IReadOnlyCollection<Call> All => _calls;

    private void Keep(Call call)
    {
        _calls.Enqueue(call);
        if (_calls.Count > Most)
            _calls.Dequeue();
    }
}
