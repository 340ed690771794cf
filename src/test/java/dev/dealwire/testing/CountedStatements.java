package dev.dealwire.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Stands before a program's database and counts what is asked of it; a batch of rows counts as one. */
public final class CountedStatements implements BeanPostProcessor {

    private final ConcurrentLinkedQueue<String> executed = new ConcurrentLinkedQueue<>();

    /** What was executed since the last time this was asked, in order. */
    public List<String> take() {
        List<String> taken = new ArrayList<>();
        for (String sql = executed.poll(); sql != null; sql = executed.poll()) {
            taken.add(sql);
        }
        return taken;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counted(source) : bean;
    }

    private DataSource counted(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counted(super.getConnection());
            }
        };
    }

    private Connection counted(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, arguments, result) ->
                        result instanceof PreparedStatement statement && arguments[0] instanceof String sql
                                ? counted(statement, sql)
                                : result);
    }

    private PreparedStatement counted(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            if (method.startsWith("execute")) {
                executed.add(sql);
            }
            return result;
        });
    }

    private static <T> T proxy(Class<T> type, T target, Watch watch) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return watch.called(method.getName(), arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                }));
    }

    private interface Watch {

        /** @return what the caller gets instead of the result */
        Object called(String method, Object[] arguments, Object result);
    }
}
