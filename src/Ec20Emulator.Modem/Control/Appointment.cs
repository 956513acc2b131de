namespace Ec20Emulator.Modem.Control;

/// <summary>Something that is to happen at a moment.</summary>
public sealed class Appointment : IAsyncDisposable
{
    private readonly TaskCompletionSource _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<Appointment, Task> _cancel;

    internal Appointment(When when, Action<AppointmentPlace> action, Func<Appointment, Task> cancel) => (When, Action, _cancel) = (when, action, cancel);

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
