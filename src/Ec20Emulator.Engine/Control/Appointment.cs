namespace Ec20Emulator.Modem.Control;

/// <summary>Something that is to happen at a moment.</summary>
public sealed class Appointment : IAsyncDisposable
{
    private readonly TaskCompletionSource _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<Appointment, Task> _cancel;

    internal Appointment(int id, string what, When when, Action<AppointmentPlace> action, Func<Appointment, Task> cancel) =>
        (Id, What, When, Action, _cancel) = (id, what, when, action, cancel);

    /// <summary>Its number: 1, 2, 3 … for the life of the modem.</summary>
    public int Id { get; }

    /// <summary>What is to happen, in words.</summary>
    public string What { get; }

    /// <summary>The moment.</summary>
    public When When { get; }

    /// <summary>Completes when it has happened; cancelled when it was called off.</summary>
    public Task Happened => _happened.Task;

    internal Action<AppointmentPlace> Action { get; }

    /// <summary>Calls it off; nothing where it has happened already.</summary>
    public ValueTask DisposeAsync() => new(_cancel(this));

    internal void Keep() => _happened.TrySetResult();

    internal void Fail(Exception reason) => _happened.TrySetException(reason);

    internal void CallOff() => _happened.TrySetCanceled();
}
