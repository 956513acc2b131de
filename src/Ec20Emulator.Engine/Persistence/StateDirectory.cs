using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Persistence;

/// <summary>
/// The state of one modem in a directory of the host computer (<c>--state-dir</c>). A process that is killed at any moment leaves the
/// state before or after a change, never something between. Several modems need a directory each.
/// </summary>
internal sealed class StateDirectory : IModemState
{
    private readonly FileStream _lock;

    private StateDirectory(FileStream held, StateFolder folder, ISavedSettings settings) => (_lock, Folder, Settings) = (held, folder, settings);

    /// <inheritdoc/>
    public StateFolder? Folder { get; }

    /// <inheritdoc/>
    public ISavedSettings Settings { get; }

    /// <summary>Opens a directory, which is created where it is missing, and keeps other processes out of it.</summary>
    /// <param name="path">Full or relative path.</param>
    /// <param name="logger">For failures and their reasons.</param>
    /// <param name="wrap">Lets a test put itself between the state and the disk.</param>
    /// <exception cref="StateDirectoryException">It is in use, not accessible or damaged.</exception>
    internal static StateDirectory Open(string path, ILogger logger, Func<IStateFiles, IStateFiles>? wrap = null)
    {
        var directory = Path.GetFullPath(path);
        var held = TakeLock(directory);
        try
        {
            IStateFiles files = new StateFiles(directory);
            files = wrap?.Invoke(files) ?? files;
            var state = new StateDirectory(held, new StateFolder(directory, files), new SavedSettings(directory, files, logger));
            StateLog.Opened(logger, directory);
            return state;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static FileStream TakeLock(string directory)
    {
        var path = Path.Combine(directory, StateFileNames.Lock);
        try
        {
            Create(directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StateDirectoryException($"{directory}: {WhyNotMade(directory, exception)}", exception);
        }
        try
        {
            var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            held.SetLength(0);
            held.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            held.Flush();
            return held;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StateDirectoryException($"{directory}: not writable; look at its permissions", exception);
        }
        catch (IOException exception) when (IsHeldByAnother(exception))
        {
            throw new StateDirectoryException($"{directory}: in use by another process; each modem needs a folder of its own", exception);
        }
        catch (IOException exception)
        {
            throw new StateDirectoryException($"{directory}: nothing can be stored there: {exception.Message}", exception);
        }
    }

    private static string WhyNotMade(string directory, Exception exception) => exception switch
    {
        _ when File.Exists(directory) => "that is a file; name a folder",
        UnauthorizedAccessException => "it is not there and cannot be made; look at the permissions of the folder above",
        _ => $"it cannot be made: {exception.Message}",
    };

    /// <summary>EWOULDBLOCK of Linux and macOS, ERROR_SHARING_VIOLATION of Windows.</summary>
    private static bool IsHeldByAnother(IOException exception) => (exception.HResult & 0xFFFF) is 11 or 35 or 32;

    private static void Create(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
