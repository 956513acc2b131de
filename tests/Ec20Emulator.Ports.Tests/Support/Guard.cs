namespace Ec20Emulator.Ports.Tests.Support;

/// <summary>Real time a test may wait for something that is due at once.</summary>
internal static class Guard
{
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    internal static Task Within(this Task task) => task.WaitAsync(Limit);

    internal static Task<T> Within<T>(this Task<T> task) => task.WaitAsync(Limit);

    internal static Task Within(this ValueTask task) => task.AsTask().WaitAsync(Limit);

    internal static Task<T> Within<T>(this ValueTask<T> task) => task.AsTask().WaitAsync(Limit);
}
