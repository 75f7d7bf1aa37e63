export { NotificationsModule } from './notifications.module';
export { MAIL_TASK, NotificationsService, type Notice } from './notifications.service';
